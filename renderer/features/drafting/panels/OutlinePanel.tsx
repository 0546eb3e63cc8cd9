import { CoverageSection } from "./outline/CoverageSection";
import { Outline } from "./outline/Outline";

/** The left column: the headings with their share of own text, and which parent items are taken up. */
export function OutlinePanel() {
  return (
    <div className="drafting-outline">
      <Outline />
      <CoverageSection />
    </div>
  );
}
