export { IssuingScreen } from "./IssuingScreen";
export { NumberRegisterScreen } from "./register/NumberRegisterScreen";
