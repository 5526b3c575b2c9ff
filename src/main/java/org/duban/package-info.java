/** Duban 督办: enforcement cases about construction workers' real-name management. */
package org.duban;
