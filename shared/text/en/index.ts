import { commandLine } from "./command-line";
import { commands } from "./commands";
import { copies } from "./copies";
import { copyCheck } from "./copy-check";
import { copyProof } from "./copy-proof";
import { dates } from "./dates";
import { drafting } from "./drafting";
import { duties } from "./duties";
import { errors } from "./errors";
import { exports } from "./exports";
import { formRules } from "./form-rules";
import { frame } from "./frame";
import { gaps } from "./gaps";
import { issuing } from "./issuing";
import { library } from "./library";
import { opinions } from "./opinions";
import { parents } from "./parents";
import { preview } from "./preview";
import { programmes } from "./programmes";
import { recovery } from "./recovery";
import { settings } from "./settings";
import { today } from "./today";
import { welcome } from "./welcome";

/** The whole catalogue of this language. */
export const en = {
  ...errors,
  ...frame,
  ...welcome,
  ...today,
  ...parents,
  ...programmes,
  ...drafting,
  ...duties,
  ...gaps,
  ...commands,
  ...copyCheck,
  ...copyProof,
  ...library,
  ...issuing,
  ...copies,
  ...exports,
  ...preview,
  ...opinions,
  ...formRules,
  ...settings,
  ...dates,
  ...commandLine,
  ...recovery,
};
