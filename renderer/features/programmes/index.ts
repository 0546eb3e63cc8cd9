export { NewProgrammeScreen } from "./NewProgrammeScreen";
export { ProgrammesScreen } from "./ProgrammesScreen";
