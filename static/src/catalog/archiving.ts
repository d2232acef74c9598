// Archiving hides a record and loses nothing, so it needs no question, only a way back.
import { need } from "../api/client";
import { problemFrom } from "../api/problem";
import { t } from "../i18n/language.svelte";
import { toast } from "../ui/toasts.svelte";

interface Archivable {
  id: number;
  archived: boolean;
}

type Send = (verb: "archive" | "restore", id: number) => Parameters<typeof need>[0];

/** Archives or brings back a record, says so and offers the way back. */
export async function archiveOrRestore(
  record: Archivable,
  name: string,
  send: Send,
  then: () => void,
): Promise<void> {
  const verb = record.archived ? "restore" : "archive";
  const back = record.archived ? "archive" : "restore";
  try {
    await need(send(verb, record.id));
  } catch (thrown) {
    toast(problemFrom(thrown).text);
    return;
  }
  then();
  toast(
    t(verb === "archive" ? "staff.archived-toast" : "staff.restored-toast", { name }),
    async () => {
      await need(send(back, record.id));
      then();
    },
  );
}
