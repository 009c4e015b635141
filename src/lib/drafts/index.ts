/** Issues that wait on this device until they can be sent: kept as they are typed, and sent once. Runs in pages and in the service worker. */
export { changedNow, emptyReport, faultsOf, newDraft, type Draft, type DraftFault, type DraftPhoto, type Report } from './draft.ts';
export type { DraftBox } from './box.ts';
export { deviceBox, watchDrafts } from './device-box.ts';
export { sendWaiting, type Sending } from './send.ts';
export { sendFromDevice, takeBack } from './send-from-device.ts';
