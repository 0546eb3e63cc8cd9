import { useState } from "react";
import type { FoundPaper } from "../../../client";
import { useText } from "../../../ui/use-text";

const shownAtOnce = 5;
const longest = 160;

/** What there is to doubt about a file, each in a sentence; the first few until all are asked for. */
export function Doubts({ findings }: { findings: FoundPaper["findings"] }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const shown = isWhole ? findings : findings.slice(0, shownAtOnce);
  return (
    <div className="opinions-doubts">
      <h3>{text("opinions.doubts")}</h3>
      <ul>
        {shown.map((finding) => (
          <li key={`${finding.code} ${"blockId" in finding ? finding.blockId : ""}`}>
            <Doubt finding={finding} />
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="opinions-more" onClick={() => setWhole(true)}>
          {text("opinions.show-all")}
        </button>
      )}
    </div>
  );
}

function Doubt({ finding }: { finding: FoundPaper["findings"][number] }) {
  const text = useText();
  if (finding.code !== "untracked-change")
    return text(`opinions.doubt.${finding.code}`, { count: finding.count });
  const isCleared = finding.after.trim() === "";
  const words = { before: cut(finding.before), after: cut(finding.after) };
  return text(isCleared ? "opinions.doubt.untracked-cleared" : "opinions.doubt.untracked-change", words);
}

function cut(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(" ", longest))} …`;
}
