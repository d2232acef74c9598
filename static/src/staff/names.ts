import type { Doctor } from "../api/types";

/** "Karimova Nodira Rustamovna": last name first, as everywhere in the clinic. */
export function doctorName(
  doctor: Pick<Doctor, "last_name" | "first_name" | "middle_name">,
): string {
  return [doctor.last_name, doctor.first_name, doctor.middle_name].filter(Boolean).join(" ");
}
