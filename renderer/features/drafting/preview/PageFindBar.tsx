import { Input } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
import { FindButton, FindSteps, FoundCount } from "../FindParts";
import type { PageFinder } from "./use-page-finder";

/** The row to search the printed pages with: by keyboard alone, whatever the diacritics. */
export function PageFindBar({ finder, onClose }: { finder: PageFinder; onClose: () => void }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const { asked, wanted } = finder;
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current) finder.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className="preview-find" aria-label={text("preview.find")} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: field }}
        size="small"
        className="preview-find-field"
        value={wanted}
        placeholder={text("preview.find")}
        aria-label={text("preview.find")}
        onChange={(_, { value }) => finder.look(value)}
      />
      <FoundCount count={finder.places.length} current={finder.current} isAsked={wanted.trim() !== ""} />
      <FindSteps go={finder.go} />
      <FindButton label={text("drafting.close-find")} icon={<Dismiss20Regular />} run={onClose} />
    </search>
  );
}
