import type { StoreConfig } from "../config.ts";
import { DirectoryInUseError } from "../store/embedded/directory-lock.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { CommandError } from "./command.ts";

/** The service's store for a command, which says what to do where the service has it open. */
export async function openStoreAlone(where: StoreConfig): Promise<Store> {
  return openStore(where).catch((error: unknown) => {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new CommandError(`${error.message} Stop the service first.`);
  });
}
