import { Button, Input, Tooltip } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
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
      <FoundCount finder={finder} />
      <FindButton
        label={text("drafting.found-previous")}
        icon={<ChevronUp20Regular />}
        run={() => finder.go(-1)}
      />
      <FindButton
        label={text("drafting.found-next")}
        icon={<ChevronDown20Regular />}
        run={() => finder.go(1)}
      />
      <FindButton label={text("drafting.close-find")} icon={<Dismiss20Regular />} run={onClose} />
    </search>
  );
}

function FoundCount({ finder: { places, current, wanted } }: { finder: PageFinder }) {
  const text = useText();
  const count = places.length;
  const found =
    current < 0
      ? text("drafting.found-count", { count })
      : text("drafting.found", { current: current + 1, count });
  const label = count === 0 ? text("drafting.found-none") : found;
  return <output className="preview-find-count">{wanted.trim() === "" ? "" : label}</output>;
}

function FindButton({ label, icon, run }: { label: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={run} />
    </Tooltip>
  );
}
