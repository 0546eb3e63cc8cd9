import { useState } from "react";
import { type LibraryHit, office } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt } from "../../../../ui/use-toast";
import { useDraftingStore } from "../../state";

/** Which documents of the office's library the text is like: looked for when it is asked for. */
export function LibraryLine() {
  const text = useText();
  const store = useDraftingStore();
  const attempt = useAttempt();
  const [hits, setHits] = useState<readonly LibraryHit[] | null>(null);
  const [isRunning, setRunning] = useState(false);
  const look = async () => {
    setRunning(true);
    await attempt(async () => {
      const { actions, programme } = store.getState();
      await actions.flush();
      setHits(await office().library.scan({ programmeId: programme.id }));
    });
    setRunning(false);
  };
  return (
    <div className="drafting-library">
      <p>
        <span role="status">
          {hits === null
            ? text("copy-check.library")
            : text("copy-check.library-hits", { count: hits.length })}
        </span>{" "}
        <button type="button" className="drafting-link" disabled={isRunning} onClick={() => void look()}>
          {text(isRunning ? "copy-check.library-looking" : "copy-check.library-look")}
        </button>
      </p>
      {hits !== null && hits.length > 0 && (
        <ul>
          {hits.map(({ document, syllables }) => (
            <li key={document.id}>
              {text("copy-check.library-hit", { name: document.name, count: syllables })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
