const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/**
 * Returns a date whose UTC text and UTC getters show Vietnam's calendar and clock, whatever the zone of the machine.
 * Vietnam is at UTC+7 all year round.
 */
export const toVietnamTime = (date: Date): Date => new Date(date.getTime() + VIETNAM_OFFSET_MS);
