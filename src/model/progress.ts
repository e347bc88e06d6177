/** Receives the number of finished records and the number of all records. */
export type Progress = (done: number, total: number) => void;

export const noProgress: Progress = () => undefined;
