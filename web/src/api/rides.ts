/** Ride-alongs: one's own, offers, debriefs; and the programme, for HR. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
export type MyRides = Schemas['MyRides'];
export type Booking = Schemas['BookingView'];
export type Offer = Schemas['RideOffer'];
export type Times = Schemas['RideTimes'];
export type Hosts = Schemas['RideHosts'];
export type DebriefForm = Schemas['DebriefForm'];
export type Debriefs = Schemas['DebriefsView'];
export type Programme = Schemas['RideProgramme'];
export type Orientation = Schemas['OrientationView'];
export type OrientationStep = Schemas['OrientationStep'];
export type Arrangement = Schemas['Arrangement'];
export type NewOffer = Schemas['NewRideOffer'];
export type NewDebrief = Schemas['NewDebrief'];

type Ride = Pick<Booking, 'id' | 'version'>;
const at = ({ id, version }: Ride) => ({ path: { id }, version });

export const rides = {
  mine: () => call('get', '/api/v1/me/rides', {}),
  times: (id: string, minutes: number) => call('get', '/api/v1/rides/{id}/times', { path: { id }, query: { minutes } }),
  arrange: (ride: Ride, body: Arrangement) => call('post', '/api/v1/rides/{id}/arrange', { ...at(ride), body }),
  anotherTime: (ride: Ride, reason: string | null) => call('post', '/api/v1/rides/{id}/another-time', { ...at(ride), body: { reason } }),
  cancel: (ride: Ride, reason: string | null) => call('post', '/api/v1/rides/{id}/cancel', { ...at(ride), body: { reason } }),
  decline: (ride: Ride, reason: string) => call('post', '/api/v1/rides/{id}/decline', { ...at(ride), body: { reason } }),
  consent: (ride: Ride, consent: Schemas['RideConsent']) => call('post', '/api/v1/rides/{id}/consent', { ...at(ride), body: { consent } }),
  prebrief: (ride: Ride, text: string) => call('post', '/api/v1/rides/{id}/prebrief', { ...at(ride), body: { text } }),
  report: (ride: Ride, took_place: boolean) => call('post', '/api/v1/rides/{id}/report', { ...at(ride), body: { took_place } }),
  hosts: () => call('get', '/api/v1/ride-hosts', {}),
  request: (body: Schemas['NewRideRequest']) => call('post', '/api/v1/rides', { body }),
  seat: (id: string) => call('post', '/api/v1/ride-offers/{id}/seat', { path: { id } }),
  offer: (body: NewOffer) => call('post', '/api/v1/ride-offers', { body }),
  moveOffer: (offer: Ride, day: string, time: string) => call('post', '/api/v1/ride-offers/{id}/move', { ...at(offer), body: { day, time } }),
  cancelOffer: (offer: Ride) => call('post', '/api/v1/ride-offers/{id}/cancel', at(offer)),
  closeWeek: (week_of: string, closed: boolean) => call('put', '/api/v1/me/closed-weeks', { body: { week_of, closed } }),
  form: (about: { booking?: string; placement?: string }) => call('get', '/api/v1/me/debrief-form', { query: about }),
  debrief: (body: NewDebrief) => call('post', '/api/v1/me/debriefs', { body }),
};

export const programme = {
  state: () => call('get', '/api/v1/ride-programme', {}),
  remind: (ids: string[] | null) => call('post', '/api/v1/ride-programme/remind', { body: { ids } }),
  debriefs: () => call('get', '/api/v1/debriefs', {}),
  orientation: () => call('get', '/api/v1/orientation', {}),
  preview: (steps: OrientationStep[]) => call('post', '/api/v1/orientation/preview', { body: { steps } }),
  save: (version: number, steps: OrientationStep[]) => call('put', '/api/v1/orientation', { version, body: { steps } }),
};
