export { OpinionsScreen } from "./OpinionsScreen";
