import type { ServiceReport } from "../../shared/contract/service-process";
import type { ShellState } from "../../shared/contract/shell";

/** A running service process. Ports given before it is ready are not lost: it takes them when it is. */
export interface ServiceProcess<Port> {
  connect(port: Port): void;
  onReport(listener: (report: ServiceReport) => void): void;
  onExit(listener: () => void): void;
  /** Asks it to close its office and end; ends it by force after two seconds. */
  stop(): Promise<void>;
}

/** A page as the supervisor sees it: it can be told a state and made to take a new port. */
export interface SupervisedPage<Port> {
  tell(state: ShellState): void;
  /** Makes a channel, hands one end to the page and gives back the other. */
  newPort(): Port;
}

/** What a supervisor needs; `backups` is the folder named to the user in recovery. */
export interface SupervisorOptions<Port> {
  readonly launch: () => ServiceProcess<Port>;
  readonly clock: () => number;
  readonly backups: string;
}

type Recovery = Extract<ShellState, { state: "recovery" }>;

const restartsAllowed = 3;
const restartWindow = 60_000;

/**
 * Keeps the service running: every page gets a port when it is ready, a dead service is started again at most three
 * times within a minute, then pages are sent to the recovery screen. A refusal to open the office goes there at once.
 */
export class Supervisor<Port> {
  private readonly options: SupervisorOptions<Port>;
  private readonly pages = new Set<SupervisedPage<Port>>();
  private service: ServiceProcess<Port> | null = null;
  private restarts: readonly number[] = [];
  private state: ShellState | null = null;

  constructor(options: SupervisorOptions<Port>) {
    this.options = options;
  }

  /** Starts the service, or starts it anew from recovery with all restarts allowed again. */
  start(): void {
    if (this.service) return;
    this.restarts = [];
    if (this.state) this.tell({ state: "restarting" });
    this.launch();
  }

  /** Adds a page and tells it how things stand; at the first start it hears nothing until that is known. */
  attach(page: SupervisedPage<Port>): void {
    this.pages.add(page);
    if (this.state?.state === "open") this.introduce(page);
    else if (this.state) page.tell(this.state);
  }

  detach(page: SupervisedPage<Port>): void {
    this.pages.delete(page);
  }

  /** Ends the service for good; its end no longer counts as a crash. */
  async stop(): Promise<void> {
    const { service } = this;
    this.service = null;
    this.pages.clear();
    await service?.stop();
  }

  private launch(): void {
    const service = this.options.launch();
    this.service = service;
    service.onReport((report) => this.service === service && this.hear(report));
    service.onExit(() => this.service === service && this.restart());
  }

  private hear(report: ServiceReport): void {
    if (report.report === "refused") this.giveUp(report.code, report.params);
    else {
      this.state = { state: "open" };
      for (const page of this.pages) this.introduce(page);
    }
  }

  private restart(): void {
    this.service = null;
    const now = this.options.clock();
    const recent = this.restarts.filter((at) => now - at < restartWindow);
    this.restarts = [...recent, now];
    if (recent.length < restartsAllowed) {
      this.tell({ state: "restarting" });
      this.launch();
    } else this.giveUp("service-unavailable", {});
  }

  private giveUp(code: Recovery["code"], params: Recovery["params"]): void {
    const { service } = this;
    this.service = null;
    void service?.stop();
    this.tell({ state: "recovery", code, params, backups: this.options.backups });
  }

  private introduce(page: SupervisedPage<Port>): void {
    page.tell({ state: "open" });
    this.service?.connect(page.newPort());
  }

  private tell(state: ShellState): void {
    this.state = state;
    for (const page of this.pages) page.tell(state);
  }
}
