/** The number by which a person's registration is told at the door and on the phone: "T-00123". */
export function seatTicketOf(registrationId: number): string {
  return `T-${String(registrationId).padStart(5, '0')}`
}
