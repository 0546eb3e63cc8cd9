export { UnitSettings } from "./UnitSettings";
export { WelcomeScreen } from "./WelcomeScreen";
