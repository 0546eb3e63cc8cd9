import { memo, useCallback, useMemo } from "react";
import { differencesOf } from "../../../../../shared/domain/checked-programme";
import { useNavigation } from "../../../../ui/navigation";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { PassageButtons } from "./PassageButtons";
import type { Repeat } from "./repeats";
import { Sides } from "./Sides";
import { longSyllables, wordsOfSpan } from "./span-words";

interface RepeatCardProps {
  readonly repeat: Repeat;
  readonly isSelected: boolean;
}

/** A promise of an earlier programme made again: its words here and there. */
export const RepeatCard = memo(function RepeatCard({ repeat, isSelected }: RepeatCardProps) {
  const text = useText();
  const { span, source, dutyBlockId, words } = repeat;
  const actions = useRepeatActions()(repeat);
  const here = useDrafting(({ doc }) => wordsOfSpan(doc, span));
  const sides = useMemo(() => differencesOf(here, words), [here, words]);
  const code = dutyBlockId === null ? "copy-check.repeat-passage" : "copy-check.repeat-duty";
  return (
    <>
      <div className="drafting-passage-head">
        <h4 className="drafting-passage-kind drafting-kind-repeat">{text(code, { name: source.name })}</h4>
      </div>
      {isSelected && <PassageButtons actions={actions} />}
      <Sides
        draft={sides.draft}
        source={sides.source}
        sourceLabel={text("copy-check.size", { count: span.syllables })}
        sourceClass="repeat"
        isSelected={isSelected}
        isLong={span.syllables > longSyllables}
        onGo={() => actions[0]?.run()}
      />
    </>
  );
});

/** What can be done about a repeated promise: go to it here, or open the earlier programme where it stands. */
export function useRepeatActions() {
  const actions = useDrafting((state) => state.actions);
  const go = useNavigation((state) => state.go);
  return useCallback(
    ({ span, source, dutyBlockId }: Repeat) => {
      const { blockId, from, to } = span;
      const place = dutyBlockId === null ? {} : { blockId: dutyBlockId };
      return [
        { name: "go", code: "Enter", key: "Enter", run: () => actions.goToRange({ blockId, from, to }) },
        {
          name: "open-earlier",
          code: "KeyN",
          key: "N",
          run: () => go({ screen: "drafting", programmeId: source.id, ...place }),
        },
      ] as const;
    },
    [actions, go],
  );
}
