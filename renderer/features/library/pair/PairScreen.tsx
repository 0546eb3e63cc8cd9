import { Button } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { type Pair, useServiceData } from "../../../client";
import { CommandBar } from "../../../ui/CommandBar";
import { useCommand } from "../../../ui/commands";
import { EmptyState } from "../../../ui/EmptyState";
import { Kbd } from "../../../ui/Kbd";
import { LateSpinner } from "../../../ui/LateSpinner";
import { RefusalNotice } from "../../../ui/Notice";
import { useNavigation } from "../../../ui/navigation";
import { StatusBar } from "../../../ui/StatusBar";
import { useLatest } from "../../../ui/use-latest";
import { useText } from "../../../ui/use-text";
import { PrintButton } from "../PrintButton";
import { PairHead } from "./PairHead";
import { PassageList } from "./PassageList";
import { usePairView } from "./use-pair-view";
import { usePassage } from "./use-passage";
import { WholeTexts } from "./WholeTexts";
import "./pair.css";

/** Two programmes side by side: what of one stands in the other, passage by passage or in their whole texts. */
export function PairScreen({ a, b }: { a: string; b: string }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { value, error } = useServiceData(
    `library.pair ${a} ${b}`,
    (client, signal) => client.library.pair({ a, b }, { signal }),
    ["parent.changed", "office.changed"],
  );
  if (value) return <OpenedPair pair={value} />;
  const back = { label: text("frame.back"), run: () => go({ screen: "library" }) };
  return (
    <>
      <CommandBar title={text("library.screen")} hasBack />
      {error ? (
        <div className="pair">
          <RefusalNotice error={error} action={back} />
        </div>
      ) : (
        <LateSpinner />
      )}
    </>
  );
}

function OpenedPair({ pair }: { pair: Pair }) {
  const text = useText();
  const [view, setView] = usePairView();
  const { current, go, step } = usePassage(pair.passages.length);
  const showWhole = (at: number) => {
    setView("whole");
    go(at);
  };
  return (
    <>
      <CommandBar
        title={text("pair.title", { a: pair.a.name, b: pair.b.name })}
        hasBack
        actions={<PairActions step={step} isEmpty={pair.passages.length === 0} />}
      />
      <StatusBar left={<KeyHint />} />
      <div className={view === "whole" ? "pair pair-as-whole" : "pair"}>
        <PairHead pair={pair} view={view} onView={setView} />
        {view === "whole" && <WholeTexts pair={pair} current={current} />}
        {view === "passages" && pair.passages.length > 0 && (
          <PassageList pair={pair} current={current} onCurrent={go} onShowWhole={showWhole} />
        )}
        {view === "passages" && pair.passages.length === 0 && (
          <EmptyState title={text("pair.none")} hint={text("pair.none-hint")} />
        )}
      </div>
    </>
  );
}

function PairActions({ step, isEmpty }: { step(by: 1 | -1): void; isEmpty: boolean }) {
  const text = useText();
  const latest = useLatest(step);
  const [next, previous] = useMemo(() => [() => latest.current(1), () => latest.current(-1)], [latest]);
  useCommand(text("pair.next"), next, "F7");
  useCommand(text("pair.previous"), previous, "Shift+F7");
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={text("pair.previous")}
        title={text("pair.previous")}
        disabled={isEmpty}
        onClick={() => step(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={text("pair.next")}
        title={text("pair.next")}
        disabled={isEmpty}
        onClick={() => step(1)}
      />
      <PrintButton />
    </>
  );
}

function KeyHint() {
  const text = useText();
  return (
    <>
      <Kbd keys="F7" /> <Kbd keys="Shift+F7" /> {text("pair.keys")}
    </>
  );
}
