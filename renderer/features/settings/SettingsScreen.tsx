import { type ComponentType, type ReactNode, useRef } from "react";
import type { MessageCode } from "../../../shared/text";
import { CommandBar } from "../../ui/CommandBar";
import { useNavigation } from "../../ui/navigation";
import { useRegion } from "../../ui/regions";
import { useText } from "../../ui/use-text";
import { BodiesSection } from "./BodiesSection";
import { DataSection } from "./DataSection";
import { FactsSection } from "./FactsSection";
import { FormSection } from "./FormSection";
import { LimitsSection } from "./LimitsSection";
import { LookSection } from "./LookSection";
import "./settings.css";

interface SettingsScreenProps {
  readonly section?: string;
  /** The unit form, which the welcome screen shares. */
  readonly unit: ReactNode;
}

interface Section {
  readonly id: string;
  readonly name: MessageCode;
  readonly Content: ComponentType;
}

const unitId = "unit";
const sections: readonly Section[] = [
  { id: "facts", name: "settings.section-facts", Content: FactsSection },
  { id: "bodies", name: "settings.section-bodies", Content: BodiesSection },
  { id: "limits", name: "settings.section-limits", Content: LimitsSection },
  { id: "form", name: "settings.section-form", Content: FormSection },
  { id: "look", name: "settings.section-look", Content: LookSection },
  { id: "data", name: "settings.section-data", Content: DataSection },
];

/** The settings: sections at the left, the open one beside them; each says who needs it and what changes. */
export function SettingsScreen({ section = unitId, unit }: SettingsScreenProps) {
  const text = useText();
  const list = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useRegion(list, 20);
  useRegion(content, 30);
  const open = sections.find(({ id }) => id === section);
  return (
    <>
      <CommandBar title={text("settings.title")} />
      <div className="settings">
        <nav className="settings-sections" aria-label={text("settings.sections")} ref={list}>
          <SectionButton id={unitId} name="settings.section-unit" isOpen={!open} />
          {sections.map(({ id, name }) => (
            <SectionButton key={id} id={id} name={name} isOpen={open?.id === id} />
          ))}
        </nav>
        <div className="settings-content" ref={content}>
          <div className="settings-open" key={section}>
            {open ? <open.Content /> : unit}
          </div>
        </div>
      </div>
    </>
  );
}

function SectionButton({ id, name, isOpen }: { id: string; name: MessageCode; isOpen: boolean }) {
  const text = useText();
  const replace = useNavigation((navigation) => navigation.replace);
  return (
    <button
      type="button"
      className="settings-section"
      aria-current={isOpen ? "true" : undefined}
      onClick={() => replace({ screen: "settings", section: id })}
    >
      {text(name)}
    </button>
  );
}
