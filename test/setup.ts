import fc from 'fast-check';

// The same cases in each run: what a property finds, it finds for everybody. The fuzzers look for new ones.
fc.configureGlobal({ seed: 20_261_122, numRuns: 50 });
