import { commandLine } from "./command-line";
import { copyCheck } from "./copy-check";
import { dates } from "./dates";
import { drafting } from "./drafting";
import { duties } from "./duties";
import { errors } from "./errors";
import { exports } from "./exports";
import { frame } from "./frame";
import { gaps } from "./gaps";
import { parents } from "./parents";
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
  ...copyCheck,
  ...exports,
  ...settings,
  ...dates,
  ...commandLine,
  ...recovery,
};
