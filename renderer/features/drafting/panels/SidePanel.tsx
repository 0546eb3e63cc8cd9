import { CounterBadge, Tab, TabList } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../../../ui/use-text";
import { type SideTab, sideTabs, useDrafting, useDraftingStore } from "../state";
import { CopiesTab } from "./copies/CopiesTab";
import { GapsTab } from "./gaps/GapsTab";
import { useOldNames } from "./gaps/use-old-names";
import { ParentTab } from "./parent/ParentTab";
import { VersionsTab } from "./versions/VersionsTab";

const contents: Readonly<Record<SideTab, () => ReactNode>> = {
  parent: ParentTab,
  copies: CopiesTab,
  gaps: GapsTab,
  versions: VersionsTab,
};

const labels = {
  parent: "parent-panel.tab",
  copies: "copy-check.tab",
  gaps: "gaps.tab",
  versions: "versions.tab",
} as const;

/** The right column: the parent plan, copied passages, what is missing, versions (Alt+1 … Alt+4). */
export function SidePanel() {
  const store = useDraftingStore();
  const panel = useDrafting((state) => state.panel) ?? "parent";
  const Content = contents[panel];
  return (
    <div className="drafting-side">
      <TabList
        className="drafting-side-tabs"
        size="small"
        selectedValue={panel}
        onTabSelect={(_, { value }) =>
          store.setState({ panel: sideTabs.find((tab) => tab === value) ?? panel })
        }
      >
        {sideTabs.map((tab, index) => (
          <SideTabButton key={tab} tab={tab} keys={`Alt+${index + 1}`} />
        ))}
      </TabList>
      <div
        className="drafting-side-content"
        role="tabpanel"
        id="drafting-side-content"
        aria-labelledby={`drafting-tab-${panel}`}
      >
        <Content key={panel} />
      </div>
    </div>
  );
}

function SideTabButton({ tab, keys }: { tab: SideTab; keys: string }) {
  const text = useText();
  return (
    <Tab
      value={tab}
      id={`drafting-tab-${tab}`}
      aria-controls="drafting-side-content"
      title={`${text(labels[tab])} (${keys})`}
    >
      {text(labels[tab])}
      {tab === "gaps" && <GapCount />}
    </Tab>
  );
}

function GapCount() {
  const text = useText();
  const gaps = useDrafting((state) => state.gaps.length);
  const count = gaps + useOldNames().length;
  if (count === 0) return null;
  return (
    <CounterBadge
      className="drafting-side-count"
      appearance="filled"
      color="informative"
      size="small"
      count={count}
      overflowCount={99}
      aria-label={text("gaps.tab-count", { count })}
    />
  );
}
