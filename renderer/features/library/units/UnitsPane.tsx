import { Button } from "@fluentui/react-components";
import { DocumentText24Regular } from "@fluentui/react-icons";
import { useList } from "../../../client";
import { CommandBar } from "../../../ui/CommandBar";
import { EmptyState } from "../../../ui/EmptyState";
import { LateSpinner } from "../../../ui/LateSpinner";
import { RefusalNotice } from "../../../ui/Notice";
import { useNavigation } from "../../../ui/navigation";
import { useRemembered } from "../../../ui/remembered";
import { useText } from "../../../ui/use-text";
import { UnitsOfParent } from "./UnitsOfParent";

const parentKey = "library.parent";

/** For the office above: the units' programmes of one parent plan, compared with it and with one another. */
export function UnitsPane() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { status, value, error, reload } = useList("parents");
  const { values, remember } = useRemembered();
  const latest = value && [...value].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const parent = latest?.find(({ id }) => id === values[parentKey]) ?? latest?.[0];
  return (
    <>
      {!parent && <CommandBar title={text("library.screen")} />}
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {status === "loading" && <LateSpinner />}
      {latest?.length === 0 && (
        <EmptyState
          icon={<DocumentText24Regular />}
          title={text("units.no-parents")}
          hint={text("units.no-parents-hint")}
        >
          <Button appearance="primary" onClick={() => go({ screen: "open-parent" })}>
            {text("units.open-parent")}
          </Button>
        </EmptyState>
      )}
      {parent && latest && (
        <UnitsOfParent
          key={parent.id}
          parent={parent}
          parents={latest}
          onChoose={(id) => remember(parentKey, id)}
        />
      )}
    </>
  );
}
