import { useText } from "../../../ui/use-text";

const steps = ["parents.step-1", "parents.step-2", "parents.step-3"] as const;

/** The three steps of opening a document and which of them is being done. */
export function Steps({ current }: { current: number }) {
  const text = useText();
  return (
    <ol className="parents-steps">
      {steps.map((step, at) => (
        <li key={step} aria-current={at + 1 === current ? "step" : undefined}>
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
