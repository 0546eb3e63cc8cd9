import {
  ChevronRight20Regular,
  DataUsage24Regular,
  DocumentText24Regular,
  type FluentIcon,
  TextBulletListTree24Regular,
} from "@fluentui/react-icons";
import type { MessageCode, MessageParams } from "../../../shared/text";
import { type Route, useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";

interface Step {
  readonly name: MessageCode;
  readonly hint: MessageCode;
  readonly params?: MessageParams;
  readonly icon: FluentIcon;
  readonly route: Route;
}

const parentStep: Step = {
  name: "today.step-parent",
  hint: "today.step-parent-hint",
  icon: DocumentText24Regular,
  route: { screen: "open-parent" },
};
const factsStep: Step = {
  name: "today.step-facts",
  hint: "today.step-facts-hint",
  icon: DataUsage24Regular,
  route: { screen: "settings", section: "facts" },
};

/** The first start: the two steps that lead to a first programme. */
export function Invitation({ parentCount }: { parentCount: number }) {
  const text = useText();
  const programmeStep: Step = {
    name: "today.step-programme",
    hint: "today.step-programme-hint",
    params: { count: parentCount },
    icon: TextBulletListTree24Regular,
    route: { screen: "new-programme", parentIds: [] },
  };
  const steps = [parentCount > 0 ? programmeStep : parentStep, factsStep];
  return (
    <div className="today-invite">
      <h2 className="today-invite-title">{text("today.invite")}</h2>
      <p className="today-invite-hint">{text("today.invite-hint")}</p>
      <ol className="today-steps">
        {steps.map((step) => (
          <StepLine key={step.name} step={step} />
        ))}
      </ol>
    </div>
  );
}

function StepLine({ step }: { step: Step }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const Icon = step.icon;
  return (
    <li>
      <button type="button" className="today-step" onClick={() => go(step.route)}>
        <Icon aria-hidden="true" />
        <span className="today-step-words">
          <span className="today-step-name">{text(step.name)}</span>
          <span className="today-step-hint">{text(step.hint, step.params)}</span>
        </span>
        <ChevronRight20Regular aria-hidden="true" />
      </button>
    </li>
  );
}
