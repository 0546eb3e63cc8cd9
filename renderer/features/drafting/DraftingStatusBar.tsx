import { citedPlace } from "../../../shared/domain/programme/numbering";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { formatInteger, formatShareOf } from "../../../shared/text/format";
import { useOffice } from "../../client";
import { StatusBar } from "../../ui/StatusBar";
import { useText } from "../../ui/use-text";
import { useDrafting } from "./state";

/** The place in the document and the office's own share of the text with what it was counted from, and the form it follows. */
export function DraftingStatusBar() {
  return (
    <StatusBar
      left={<Place />}
      right={
        <div className="drafting-status">
          <OwnShare />
          <RuleSet />
        </div>
      }
    />
  );
}

function Place() {
  const text = useText();
  const doc = useDrafting((state) => state.doc);
  const cursor = useDrafting((state) => state.cursorBlockId);
  const total = useDrafting((state) => state.report?.total ?? null);
  const path = placeBlocks(doc).find((block) => block.id === cursor)?.path ?? "";
  return (
    <div className="drafting-status">
      {path !== "" && <span>{text("drafting.place", citedPlace(path))}</span>}
      {total && <span>{text("drafting.syllables", { count: formatInteger(total.syllables) })}</span>}
    </div>
  );
}

function RuleSet() {
  const text = useText();
  const rule = useDrafting((state) => state.programme.details.ruleSet);
  return <span>{text("drafting.rule", { rule })}</span>;
}

function OwnShare() {
  const text = useText();
  const { localShare } = useOffice().settings;
  const total = useDrafting((state) => state.report?.total ?? null);
  if (!total || total.denominator === 0) return null;
  const share = formatShareOf(total.local, total.denominator);
  return <span>{text("drafting.own-share", { share, limit: localShare })}</span>;
}
