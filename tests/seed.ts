import fc from 'fast-check'

/** Property tests try the same examples each time, so that what fails fails again; HILO_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.HILO_SEED ?? 20_261_126) })
