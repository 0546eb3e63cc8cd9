import { OfficeError, office } from "../../client";
import type { DraftingStore } from "./state";
import { loadParents } from "./use-opened-programme";

/** Keeps details and parent plans of an opened programme as the service holds them. */
export class ProgrammeDetails {
  private readonly store: DraftingStore;
  private isMissed = false;

  constructor(store: DraftingStore) {
    this.store = store;
  }

  /** Reads details and parents again; while the service refuses, they stay and are read by `catchUp`. */
  async refresh(): Promise<void> {
    await this.kept(async () => {
      const { id, parentIds } = this.store.getState().programme;
      const programme = await office().programmes.get({ id });
      this.store.setState({ programme });
      if (programme.parentIds.join() !== parentIds.join()) await this.readParents();
    });
  }

  /** Reads the parents again. */
  async refreshParents(): Promise<void> {
    await this.kept(() => this.readParents());
  }

  /** Reads what could not be read before. */
  async catchUp(): Promise<void> {
    if (!this.isMissed) return;
    await this.refresh();
    await this.refreshParents();
  }

  private async readParents(): Promise<void> {
    const parents = await loadParents(this.store.getState().programme.parentIds);
    this.store.setState({ parents });
  }

  private async kept(read: () => Promise<void>): Promise<void> {
    try {
      await read();
      this.isMissed = false;
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      this.isMissed = true;
    }
  }
}
