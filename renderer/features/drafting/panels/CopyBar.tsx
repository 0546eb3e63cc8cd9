import { useText } from "../../../ui/use-text";
import { barClasses } from "./copies/passages";
import type { CopyCounts } from "./outline/outline-rows";

interface CopyBarProps {
  readonly counts: CopyCounts;
  readonly size: "small" | "large";
}

/** Copied and own syllables as one bar; its name tells the counts. */
export function CopyBar({ counts, size }: CopyBarProps) {
  const text = useText();
  const shown = barClasses.filter(({ count }) => counts[count] > 0);
  const words = shown.map(({ name, count }) =>
    text("copy-check.bar-count", { name: text(`copy-check.class.${name}`), count: counts[count] }),
  );
  const label = text("copy-check.bar", { counts: words.join(", "), total: counts.denominator });
  return (
    <div className={`drafting-bar drafting-bar-${size}`} role="img" aria-label={label}>
      {shown.map(({ name, count }) => (
        <span
          key={name}
          className={`drafting-bar-piece drafting-class-${name}`}
          style={{ flexGrow: counts[count] }}
        />
      ))}
    </div>
  );
}
