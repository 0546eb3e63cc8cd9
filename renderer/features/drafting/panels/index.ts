import "./panels.css";

export { DraftingDialogs } from "./DraftingDialogs";
export { OutlinePanel } from "./OutlinePanel";
export { SidePanel } from "./SidePanel";
