import "./panels.css";

export { useProof } from "./copies/use-proof";
export { DraftingDialogs } from "./DraftingDialogs";
export { OutlinePanel } from "./OutlinePanel";
export { SidePanel } from "./SidePanel";
export { useKeepVersion } from "./versions/use-keep-version";
