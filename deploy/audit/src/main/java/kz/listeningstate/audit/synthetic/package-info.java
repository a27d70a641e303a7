/** Makes logs, right ones and wrong ones, for tests and measurements. No part of the auditor's jar (see the pom). */
package kz.listeningstate.audit.synthetic;
