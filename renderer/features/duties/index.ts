export { DutiesScreen } from "./DutiesScreen";
