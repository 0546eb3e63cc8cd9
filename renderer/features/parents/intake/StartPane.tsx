import { Button } from "@fluentui/react-components";
import { DocumentArrowUp24Regular } from "@fluentui/react-icons";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { largestMb } from "../../../client";
import { useText } from "../../../ui/use-text";
import { Steps } from "./Steps";
import type { Intake } from "./use-intake";

interface StartPaneProps {
  readonly intake: Intake;
  readonly pasteArea: RefObject<HTMLTextAreaElement | null>;
  /** Readings that were begun and are not kept. */
  readonly unkept: ReactNode;
  chooseFile(): void;
}

/** How a document comes in: a file, pasted text, or the sample; then the steps that follow. */
export function StartPane({ intake, pasteArea, unkept, chooseFile }: StartPaneProps) {
  const text = useText();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      pane.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="parents-start" ref={pane}>
      <h2 className="parents-start-title">{text("parents.choose-heading")}</h2>
      <p className="parents-start-lead">{text("parents.choose-lead")}</p>
      <div className="parents-ways">
        <section className="parents-drop" aria-labelledby="parents-from-file">
          <DocumentArrowUp24Regular aria-hidden="true" className="parents-drop-icon" />
          <h3 id="parents-from-file" className="parents-way-title">
            {text("parents.drop-here")}
          </h3>
          <Button appearance="primary" onClick={chooseFile}>
            {text("parents.choose-file")}
          </Button>
          <p className="parents-way-hint">{text("parents.formats", { limitMb: largestMb })}</p>
        </section>
        <PasteWay intake={intake} pasteArea={pasteArea} />
      </div>
      {unkept}
      <h3 className="parents-next">{text("parents.next-steps")}</h3>
      <Steps />
      <p className="parents-sample">
        {text("parents.no-sample-at-hand")}{" "}
        <Button size="small" onClick={() => intake.read({ from: "sample" })}>
          {text("parents.open-sample")}
        </Button>
      </p>
    </div>
  );
}

function PasteWay({ intake, pasteArea }: Pick<StartPaneProps, "intake" | "pasteArea">) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const read = (pasted: string) => intake.read({ from: "text", text: pasted });
  const paste = ({ clipboardData }: ClipboardEvent) => {
    const pasted = clipboardData.getData("text/plain");
    if (typed === "" && pasted.trim() !== "") read(pasted);
  };
  const press = ({ key, ctrlKey }: KeyboardEvent) => ctrlKey && key === "Enter" && read(typed);
  return (
    <section className="parents-paste">
      <label htmlFor="parents-paste" className="parents-way-title">
        {text("parents.paste")}
      </label>
      <p className="parents-way-hint">{text("parents.paste-hint")}</p>
      <textarea
        id="parents-paste"
        ref={pasteArea}
        className="parents-paste-area"
        placeholder={text("parents.paste-placeholder")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPaste={paste}
        onKeyDown={press}
      />
      <Button className="parents-paste-read" onClick={() => read(typed)}>
        {text("parents.read-pasted")}
      </Button>
    </section>
  );
}
