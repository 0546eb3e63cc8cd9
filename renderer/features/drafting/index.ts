export { DraftingScreen } from "./DraftingScreen";
