import { Tab, TabList } from "@fluentui/react-components";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { DocumentsPane } from "./documents/DocumentsPane";
import { UnitsPane } from "./units/UnitsPane";
import "./library.css";

const panes = [
  { section: "units", name: "library.units", Pane: UnitsPane },
  { section: "documents", name: "library.documents", Pane: DocumentsPane },
] as const;

/** Units' programmes compared with one another, and the office's own library, one beside the other. */
export function LibraryScreen({ section }: { section?: string }) {
  const text = useText();
  const replace = useNavigation((navigation) => navigation.replace);
  const open = panes.find((pane) => pane.section === section) ?? panes[0];
  return (
    <div className="library">
      <TabList
        className="library-tabs"
        aria-label={text("library.sections")}
        selectedValue={open.section}
        onTabSelect={(_, { value }) => replace({ screen: "library", section: String(value) })}
      >
        {panes.map((pane) => (
          <Tab key={pane.section} id={`library-${pane.section}`} value={pane.section}>
            {text(pane.name)}
          </Tab>
        ))}
      </TabList>
      <div className="library-pane" role="tabpanel" aria-labelledby={`library-${open.section}`}>
        <open.Pane />
      </div>
    </div>
  );
}
