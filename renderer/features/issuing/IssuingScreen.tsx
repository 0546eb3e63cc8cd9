import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { type IssuingView, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { useRegion } from "../../ui/regions";
import { useText } from "../../ui/use-text";
import { IssuedSection } from "./IssuedSection";
import { NumberSection } from "./number/NumberSection";
import { PapersSection } from "./papers/PapersSection";
import { IssueButton } from "./rehearsal/IssueButton";
import { Rehearsal } from "./rehearsal/Rehearsal";
import { History } from "./stages/History";
import { NextSteps } from "./stages/NextSteps";
import { StageLine } from "./stages/StageLine";
import { useIssuing } from "./use-issuing";
import "./issuing.css";

/** A programme on its way from draft to issue. */
export function IssuingScreen({ programmeId }: { programmeId: string }) {
  const text = useText();
  const title = useList("programmes").value?.find(({ id }) => id === programmeId)?.title ?? "";
  const { status, value, error, reload } = useIssuing(programmeId);
  return (
    <>
      <CommandBar
        hasBack
        title={text("issuing.screen", { title })}
        actions={<Ways programmeId={programmeId} />}
        primary={value && <IssueButton view={value} />}
      />
      <div className="issuing">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value && <Standing view={value} />}
      </div>
    </>
  );
}

function Ways({ programmeId }: { programmeId: string }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <>
      <Button appearance="subtle" onClick={() => go({ screen: "drafting", programmeId })}>
        {text("issuing.to-draft")}
      </Button>
      <Button appearance="subtle" onClick={() => go({ screen: "number-register" })}>
        {text("issuing.register")}
      </Button>
    </>
  );
}

function Standing({ view }: { view: IssuingView }) {
  const main = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  useRegion(main, 30);
  useRegion(side, 40);
  const isOpen = view.stage !== "issued";
  return (
    <>
      <StageLine view={view} />
      <div className="issuing-columns">
        <div ref={main}>
          {view.issued.length > 0 && <IssuedSection programmeId={view.programmeId} issued={view.issued} />}
          <NextSteps view={view} />
          {isOpen && <Rehearsal programmeId={view.programmeId} />}
        </div>
        <div ref={side}>
          {isOpen && <NumberSection view={view} />}
          {isOpen && <PapersSection view={view} />}
          <History events={view.events} />
        </div>
      </div>
    </>
  );
}
