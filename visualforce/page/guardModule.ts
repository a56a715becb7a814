/** What is loaded after the first paint: guard, policy and their words. */
export { default } from 'c/connectsDoNotCallGuard';
export { watchDialGuard } from 'c/connectsDialGuard';
export { statusView } from '../../force-app/main/default/lwc/connectsDoNotCallGuard/statusView';
