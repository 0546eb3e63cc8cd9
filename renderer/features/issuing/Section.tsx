import { type ReactNode, useId } from "react";

/** The parts of the screen that a finding can lead to. */
export type SectionName = "stages" | "number" | "papers";

interface SectionProps {
  readonly title: string;
  readonly name?: SectionName;
  /** Short words at the right of the title. */
  readonly state?: ReactNode;
  readonly children: ReactNode;
}

const idOf = (name: SectionName) => `issuing-${name}`;

/** A titled part of the screen. */
export function Section({ title, name, state, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="issuing-section" aria-labelledby={heading} {...(name ? { id: idOf(name) } : {})}>
      <div className="issuing-section-head">
        <h2 id={heading}>{title}</h2>
        {state}
      </div>
      {children}
    </section>
  );
}

const control = 'button:not([disabled]):not([aria-disabled="true"]), input';

/** Shows a part of the screen and puts the focus on its first control. */
export function goToSection(name: SectionName): void {
  const section = document.getElementById(idOf(name));
  section?.scrollIntoView({ block: "nearest" });
  section?.querySelector<HTMLElement>(control)?.focus();
}
