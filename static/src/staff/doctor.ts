// The doctor's form as it is typed, and what of it goes to the server.
import { api, ifMatch, need } from "../api/client";
import type { Doctor } from "../api/types";
import { changed, present } from "../ui/editing.svelte";

export interface DoctorDraft {
  last_name: string;
  first_name: string;
  middle_name: string | null;
  specialty: string;
  department_id: number;
  room: string | null;
  slot_minutes: number;
  colour: string | null;
  first_ticket_number: number | null;
  user_id: number | null;
}

/** Colours that stay apart from each other and readable on both themes. */
export const colours = [
  "#1a5bb8",
  "#126537",
  "#74379a",
  "#835000",
  "#9b3a1f",
  "#0a7686",
  "#515f78",
  "#a81560",
];

export const slots = [5, 10, 15, 20, 25, 30, 40, 45, 60, 90];

export function draftOf(doctor: Doctor): DoctorDraft {
  return {
    last_name: doctor.last_name,
    first_name: doctor.first_name,
    middle_name: doctor.middle_name,
    specialty: doctor.specialty,
    department_id: doctor.department_id,
    room: doctor.room,
    slot_minutes: doctor.slot_minutes,
    colour: doctor.colour,
    first_ticket_number: doctor.first_ticket_number,
    user_id: doctor.user_id,
  };
}

/** A new doctor of a clinic that has `others`: the next free hundred and an unused colour. */
export function blank(department_id: number, others: Doctor[]): DoctorDraft {
  const hundreds = others.map((one) => Math.floor((one.first_ticket_number ?? 1) / 100));
  const used = new Set(others.map((one) => one.colour));
  return {
    last_name: "",
    first_name: "",
    middle_name: null,
    specialty: "",
    department_id,
    room: null,
    slot_minutes: 20,
    colour: colours.find((colour) => !used.has(colour)) ?? colours[0]!,
    first_ticket_number: (Math.max(0, ...hundreds) + 1) * 100 + 1,
    user_id: null,
  };
}

// An emptied field means "none", not a text of no letters.
function tidy(draft: DoctorDraft): DoctorDraft {
  return { ...draft, middle_name: draft.middle_name || null, room: draft.room || null };
}

export const doctorActions = {
  draft: draftOf,
  create: (draft: DoctorDraft): Promise<Doctor> =>
    need(api.POST("/doctors", { body: present(tidy(draft)) })),
  change: (id: number, draft: DoctorDraft, before: DoctorDraft, version: number): Promise<Doctor> =>
    need(
      api.PATCH("/doctors/{id}", {
        params: { path: { id } },
        headers: ifMatch(version),
        body: changed(tidy(draft), tidy(before)),
      }),
    ),
};
