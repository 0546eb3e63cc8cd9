import { useText } from "../../../ui/use-text";

const steps = ["parents.step-1", "parents.step-2", "parents.step-3"] as const;

/** The three steps that follow on one screen, numbered as its panels are. */
export function Steps() {
  const text = useText();
  return (
    <ol className="parents-steps">
      {steps.map((step, at) => (
        <li key={step}>
          <StepNumber number={at + 1} />
          {text(step)}
        </li>
      ))}
    </ol>
  );
}

/** The number of a step in its circle. */
export function StepNumber({ number }: { number: number }) {
  return (
    <span className="parents-step-number" aria-hidden="true">
      {number}
    </span>
  );
}
