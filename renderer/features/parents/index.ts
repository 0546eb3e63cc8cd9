export { OpenParentScreen } from "./OpenParentScreen";
export { ParentsScreen } from "./ParentsScreen";
