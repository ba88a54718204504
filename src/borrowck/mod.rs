//! Facts of a body, from its IR alone: move paths, initialisation, drops, and the errors they prove. No prose.
