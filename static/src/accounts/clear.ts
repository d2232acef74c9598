// Whether what is typed crosses the clinic's network readable by others on it. A page that came
// over HTTPS, from the server or from a proxy before it, says that there is a certificate.
import type { Clinic } from "../api/types";

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export const plain = (place: Pick<Location, "protocol"> = location) => place.protocol === "http:";

/** True where other PCs may open the clinic, or this one is another, and nothing is encrypted. */
export function inTheClear(
  clinic: Pick<Clinic, "reach"> | null,
  place: Pick<Location, "protocol" | "hostname"> = location,
): boolean {
  const shared = clinic?.reach === "clinic_network" || !loopback.test(place.hostname);
  return plain(place) && shared;
}
