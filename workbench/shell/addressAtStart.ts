/** Completes the address as the page starts: labels, among others, are made from it when they load. */
import { completeAddress } from './completeAddress';

completeAddress();
