// The doctor this browser called for last: the one meant when nobody says whose line.
const setting = "clinicd.queue-doctor";

export function lastDoctor(): number {
  return Number(localStorage.getItem(setting)) || 0;
}

export function rememberDoctor(doctor_id: number): void {
  localStorage.setItem(setting, String(doctor_id));
}
