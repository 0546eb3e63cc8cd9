import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, Book24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { office, type SeriesView } from "../../../client";
import { CommandBar } from "../../../ui/CommandBar";
import { EmptyState } from "../../../ui/EmptyState";
import { LateSpinner } from "../../../ui/LateSpinner";
import { RefusalNotice } from "../../../ui/Notice";
import { useNavigation } from "../../../ui/navigation";
import { type Text, useText } from "../../../ui/use-text";
import { BeginDialog } from "../number/BeginDialog";
import { TermDialog } from "../number/TermDialog";
import { useHandOver } from "../use-hand-over";
import { useSeries } from "../use-issuing";
import { RegisterTable } from "./RegisterTable";
import "../issuing.css";
import "./register.css";

/** The number register: one series at a time, every number it ever gave. */
export function NumberRegisterScreen({ section }: { section?: string }) {
  const text = useText();
  const { status, value, error, reload } = useSeries();
  const [isTermsOpen, setTermsOpen] = useState(false);
  const shown = value?.find(({ key }) => key === section) ?? value?.[0];
  return (
    <>
      <CommandBar
        hasBack
        title={text("issuing.register")}
        actions={
          <Button appearance="subtle" onClick={() => setTermsOpen(true)}>
            {text("issuing.terms")}
          </Button>
        }
        primary={shown && shown.entries.length > 0 && <PrintMenu seriesKey={shown.key} />}
      />
      <div className="issuing-register">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value && shown && <OpenSeries all={value} shown={shown} />}
        {value?.length === 0 && <NoSeries />}
      </div>
      {isTermsOpen && <TermDialog onClose={() => setTermsOpen(false)} />}
    </>
  );
}

function NoSeries() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState
      icon={<Book24Regular />}
      title={text("issuing.register-none")}
      hint={text("issuing.register-none-hint")}
    >
      <Button onClick={() => go({ screen: "programmes" })}>{text("issuing.register-to-programmes")}</Button>
    </EmptyState>
  );
}

function OpenSeries({ all, shown }: { all: readonly SeriesView[]; shown: SeriesView }) {
  const text = useText();
  const replace = useNavigation((navigation) => navigation.replace);
  const [isBeginning, setBeginning] = useState(false);
  const { series, entries, next } = shown;
  return (
    <>
      <div className="issuing-register-bar">
        <Select
          aria-label={text("issuing.register-series")}
          value={shown.key}
          onChange={(_, data) => replace({ screen: "number-register", section: data.value })}
        >
          {all.map((each) => (
            <option key={each.key} value={each.key}>
              {seriesName(each, text)}
            </option>
          ))}
        </Select>
        <span className="ui-quiet" role="status">
          {entries.length === 0 ? text("issuing.register-unused", { next }) : countWords(shown, text)}
        </span>
        {entries.length === 0 && (
          <Button onClick={() => setBeginning(true)}>{text("issuing.number-begin")}</Button>
        )}
      </div>
      {entries.length > 0 && <RegisterTable key={shown.key} entries={entries} />}
      {isBeginning && <BeginDialog series={series} first={next} onClose={() => setBeginning(false)} />}
    </>
  );
}

function seriesName(
  { series: { typeName, symbol, periodKind }, periodName }: SeriesView,
  text: Text,
): string {
  const type = typeName || text("issuing.register-all-types");
  return text("issuing.register-name", { type, symbol, kind: periodKind, period: periodName });
}

function countWords({ entries, next }: SeriesView, text: Text): string {
  const count = (state: string) => entries.filter((entry) => entry.state === state).length;
  const counts = { issued: count("issued"), reserved: count("reserved"), voided: count("voided") };
  return text("issuing.register-count", { all: entries.length, ...counts, next });
}

function PrintMenu({ seriesKey }: { seriesKey: string }) {
  const text = useText();
  const handOver = useHandOver();
  const print = (format: "docx" | "pdf") =>
    handOver(() => office().issuing.printRegister({ seriesKey, format }));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<ArrowDownload20Regular />}>
          {text("issuing.register-print")}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => print("docx")}>{text("issuing.register-docx")}</MenuItem>
          <MenuItem onClick={() => print("pdf")}>{text("issuing.register-pdf")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
