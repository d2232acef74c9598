// What the tests of whole days share: their steps, their clock and the way a clinic is set up.
import { it } from "node:test";

export const password = "green apples by the river";

/**
 * A test's steps follow one another: after one failed the rest is skipped. `desk` answers the desk
 * whose page a failure shows, once there is one.
 */
export function steps(desk) {
  let broken = false;
  return (sentence, play) =>
    it(sentence, async (test) => {
      if (broken) return test.skip("an earlier step failed");
      try {
        await play();
      } catch (fault) {
        broken = true;
        const shown = await desk()?.text().catch(() => "");
        throw new Error(`${fault.message}\nThe desk shows:\n${shown}`, { cause: fault });
      }
    });
}

/** A zone in which it is about that hour now: a day with a morning behind and hours before it. */
export function zoneAt(hour) {
  const ahead = Math.max(-12, hour - new Date().getUTCHours());
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** Starts the program on its empty folder and sets the clinic up by the printed link. */
export async function setUp(program, desk) {
  await program.start();
  await desk.page.goto(await program.setupLink());
  const { hands } = desk;
  await hands.given("Clinic name");
  await hands.type("Oq Terak");
  await hands.fill("Your name", "Malika Yusupova");
  await hands.fill("User name", "");
  await hands.fill("Password", password);
  await hands.press("Enter");
  await hands.given("Search patients");
}
